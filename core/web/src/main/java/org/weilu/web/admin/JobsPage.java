package org.weilu.web.admin;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.job.Jobs;
import org.weilu.spi.job.Schedule;
import org.weilu.ui.Html;
import org.weilu.ui.SeeOther;
import org.weilu.ui.ToolPage;

/** The jobs: when they ran, what went wrong, and running one now. */
public final class JobsPage extends ToolPage {
    private static final long serialVersionUID = 1L;

    public JobsPage(PageParameters parameters) {
        super(parameters, Tools.JOBS, Scoped.portal());
    }

    @Override
    protected void build() {
        if (action().startsWith("run:")) {
            Outcome<Jobs.JobInfo> outcome = use(Jobs.class).runNow(visitor(), action().substring("run:".length()));
            boolean busy = outcome.refusals().stream().anyMatch(no -> no.kind() == Refusal.Kind.CONFLICT);
            if (!busy) {
                outcome.orThrow();
            }
            throw new SeeOther(href("/admin/jobs?done=" + (busy ? "busy" : "run")));
        }
        write(this::writeTable);
    }

    private void writeTable(Html html) {
        html.open("table", "class", "table table-cards").leaf("caption", getString("title"));
        head(html, "name", "schedule", "last", "next", "state", "action");
        html.open("tbody");
        for (Jobs.JobInfo job : use(Jobs.class).list(visitor())) {
            html.open("tr").leaf("th", job.name(), "scope", "row");
            cell(html, "schedule", schedule(job.schedule()));
            cell(html, "last", job.lastRun() == null ? "—" : times().dateTime(job.lastRun()));
            cell(html, "next", job.nextRun() == null ? "—" : times().dateTime(job.nextRun()));
            html.open("td", "data-label", getString("state"));
            if (job.failure() == null) {
                html.badge("on", getString("good"));
            } else {
                html.badge("failed", getString("failed")).leaf("span", job.failure(), "class", "field-hint");
            }
            html.close().open("td");
            html.post(href("/admin/jobs"), "run:" + job.name(), getString("run"), "button button-quiet")
                    .close(2);
        }
        html.close(2);
    }

    private static String schedule(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Every every -> every.interval().toString();
            case Schedule.Cron cron -> cron.expression();
        };
    }
}

package org.weilu.web.admin;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    /** Second, minute and hour of a cron expression that means every day. */
    private static final Pattern DAILY = Pattern.compile("(0) (\\d+) (\\d+) \\* \\* \\?");

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
        html.open("div", "class", "table-scroll", "role", "region", "aria-labelledby", "jobs-caption", "tabindex", "0");
        html.open("table", "class", "table table-cards").leaf("caption", getString("title"), "id", "jobs-caption");
        head(html, "name", "schedule", "last", "took", "next", "state", "action");
        html.open("tbody");
        for (Jobs.JobInfo job : use(Jobs.class).list(visitor())) {
            html.open("tr").leaf("th", job.name(), "scope", "row");
            cell(html, "schedule", schedule(job.schedule()));
            cell(html, "last", job.lastRun() == null ? "—" : times().dateTime(job.lastRun()));
            cell(html, "took", job.lastTook() == null ? "—" : took(job.lastTook()));
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
        html.close(3);
    }

    private String schedule(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Every every -> getString("every").replace("{0}", length(every.interval()));
            case Schedule.Cron cron -> {
                Matcher daily = DAILY.matcher(cron.expression());
                yield daily.matches()
                        ? getString("daily").replace("{0}", two(daily.group(3)) + ":" + two(daily.group(2)))
                        : cron.expression();
            }
        };
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private String length(Duration interval) {
        boolean minutes = interval.toSeconds() % 60 == 0;
        return minutes
                ? getString("minutes").replace("{0}", Long.toString(interval.toMinutes()))
                : getString("seconds").replace("{0}", Long.toString(interval.toSeconds()));
    }

    private String took(Duration took) {
        return getString("seconds").replace("{0}", String.format(Locale.ROOT, "%.2f", took.toMillis() / 1000.0));
    }
}

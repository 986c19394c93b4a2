package org.weilu.schedule;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quartz.SchedulerException;
import org.weilu.spi.Extensions;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalException;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Sites;
import org.weilu.spi.document.Calendars;
import org.weilu.spi.job.Jobs;
import org.weilu.spi.notice.Inbox;
import org.weilu.spi.notice.NoticeChoices;
import org.weilu.spi.notice.NoticeDesk;
import org.weilu.spi.notice.Notices;
import org.weilu.spi.operation.Links;
import org.weilu.spi.store.Entities;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;

/** Wires jobs, notices, the outbox and its channels; one Quartz scheduler drives them once {@link #open} is called. */
public final class SchedulePlugin implements PortalPlugin, AutoCloseable {
    private final @Nullable String smtpUrl;
    private final String node;
    private final Supplier<Sites> sites;
    private final Supplier<People> people;
    private final Supplier<Access> access;
    private final Supplier<Audit> audit;
    private @Nullable Pulse pulse;
    private @Nullable MailChannel mail;

    /**
     * Made by the portal.
     *
     * @param smtpUrl where mail is handed in; null for a portal without mail
     * @param node names this node in leases, the same after a restart
     * @param sites whose zones are meant by cron expressions and quiet hours
     */
    public SchedulePlugin(
            @Nullable String smtpUrl,
            String node,
            Supplier<Sites> sites,
            Supplier<People> people,
            Supplier<Access> access,
            Supplier<Audit> audit) {
        this.smtpUrl = smtpUrl;
        this.node = node;
        this.sites = sites;
        this.people = people;
        this.access = access;
        this.audit = audit;
    }

    @Override
    public void start(PluginContext portal) {
        Store store = portal.use(Store.class);
        Ids ids = portal.use(Ids.class);
        Clock clock = portal.use(Clock.class);
        Extensions extensions = portal.use(Extensions.class);
        Links links = portal.use(Links.class);

        JobRuns runs = new JobRuns(store, clock, node);
        QuartzJobs jobs = new QuartzJobs(extensions, runs, clock, () -> zone(Sites.MAIN), access);
        LinkTokens tokens = new LinkTokens(store);
        JpaChoices choices = new JpaChoices(store, extensions, tokens);
        Judge judge = new Judge(extensions, choices, this::zone);
        Letter letter = new Letter(links, people, tokens);
        Leases leases = new Leases(store, clock, new Rates(extensions, clock), node);
        Outbox outbox = new Outbox(store, clock, extensions, judge, letter, leases);
        Pulse started = new Pulse(jobs, runs, new Decider(store, ids, clock, judge), outbox);
        pulse = started;
        JpaInbox inbox = new JpaInbox(store, ids, clock, links);

        portal.add(Entities.of(
                NoticeRow.class, DeliveryRow.class, InboxRow.class, JobRow.class, ChoiceRow.class, KeyRow.class));
        portal.add(JpaNotices.LOOK);
        portal.add(QuartzJobs.LOOK_AFTER);
        portal.add(inbox);
        if (smtpUrl != null) {
            SmtpAccount account = SmtpAccount.parse(smtpUrl);
            MailChannel channel = new MailChannel(account, people, sites, portal.use(Calendars.class), links, clock);
            mail = channel;
            portal.add(channel);
        }
        portal.add(new NoticeRecords(store));
        GatewaySettings gateway = portal.settings(GatewaySettings.class);
        if (gateway.gateway() != null) {
            portal.add(new GatewayChannel(gateway, people, clock));
        }
        portal.provide(Notices.class, new JpaNotices(store, ids, clock, access, started::wake));
        portal.provide(NoticeChoices.class, choices);
        Rehearsing rehearsing = new Rehearsing(store, clock, extensions, judge, letter);
        portal.provide(
                NoticeDesk.class,
                new JpaNoticeDesk(store, clock, extensions, access, people, audit, rehearsing, started::wake));
        portal.provide(Inbox.class, inbox);
        portal.provide(Jobs.class, jobs);
    }

    private ZoneId zone(String site) {
        return sites.get().find(site).orElseGet(() -> sites.get().main()).zone();
    }

    /** Begins to run what is due; called when the store is open. */
    public void open() {
        if (pulse == null) {
            throw PortalException.fault("the schedule was not started");
        }
        try {
            pulse.open();
        } catch (SchedulerException e) {
            throw PortalException.fault("the scheduler does not start", e);
        }
    }

    /** Ends after what runs has run; nothing is interrupted, for a database may be in the middle of a write. */
    @Override
    public void close() {
        if (pulse != null) {
            pulse.close();
        }
        if (mail != null) {
            mail.close();
        }
    }
}

package org.weilu.testkit;

/** A plugin in which everything fails, and one beside it in which nothing does. */
final class FaultySources {
    private FaultySources() {}

    static final String MAIN = """
        public final class Main implements PortalPlugin {
            public void start(PluginContext portal) {
                for (String where : List.of("create", "construct", "configure", "model", "render", "detach")) {
                    portal.add(new Block(where));
                }
                portal.add(new PageMount("/faulty", FaultyPage.class));
                portal.add(new MenuEntry("/faulty", 800, language -> { throw new IllegalStateException("menu"); }));
                portal.add(new FaultyJob());
                portal.add(new FaultyRule());
                portal.add(new FaultyEntries());
                portal.add(new FaultyResource());
            }
        }
        """;

    static final String BLOCK = """
        public final class Block implements SlotFiller<String> {
            private final String where;
            Block(String where) { this.where = where; }
            public Slot<String> slot() { return Slot.HOME; }
            public Component create(String id, IModel<String> model) {
                if (where.equals("create")) throw new IllegalStateException(where);
                return new FaultyLabel(id, where);
            }
        }
        """;

    static final String LABEL = """
        public final class FaultyLabel extends Label {
            private final String where;
            FaultyLabel(String id, String where) {
                super(id, (IModel<String>) () -> { if (where.equals("model")) throw new IllegalStateException(where); return "block-" + where; });
                this.where = where;
                fail("construct");
            }
            private void fail(String here) { if (here.equals(where)) throw new IllegalStateException(where); }
            protected void onConfigure() { super.onConfigure(); fail("configure"); }
            protected void onRender() { super.onRender(); fail("render"); }
            protected void onDetach() { super.onDetach(); fail("detach"); }
        }
        """;

    static final String PAGE = """
        public final class FaultyPage extends WebPage {
            public FaultyPage(PageParameters parameters) { throw new IllegalStateException("page"); }
        }
        """;

    static final String JOB = """
        public final class FaultyJob implements Job {
            public String name() { return "faulty.job"; }
            public Schedule schedule() { return Schedule.cron("0 0 3 1 1 ?"); }
            public void run() { throw new IllegalStateException("job"); }
        }
        """;

    static final String RULE = """
        public final class FaultyRule implements AccessRule<Entry> {
            public Class<Entry> protects() { return Entry.class; }
            public Optional<Refusal> refuses(Visitor who, Permission what, Entry target) { throw new IllegalStateException("rule"); }
        }
        """;

    static final String ENTRIES = """
        public final class FaultyEntries implements EntrySource {
            public String type() { return "fault"; }
            public Optional<Entry> find(String id) { throw new IllegalStateException("entry"); }
            public Stream<Entry> all() { throw new IllegalStateException("entries"); }
        }
        """;

    static final String RESOURCE = """
        @jakarta.ws.rs.Path("faulty")
        public final class FaultyResource implements org.weilu.spi.api.ApiResource {
            @jakarta.ws.rs.GET
            public String get() { throw new IllegalStateException("resource"); }
        }
        """;

    static final String GOOD_MAIN = """
        public final class Main implements PortalPlugin {
            public void start(PluginContext portal) {
                portal.add(new PageMount("/good", GoodPage.class));
                portal.add(new GoodBlock());
                portal.add(new GoodEntries());
                portal.add(new GoodResource());
            }
        }
        """;

    static final String GOOD_PAGE = """
        public final class GoodPage extends WebPage implements IMarkupResourceStreamProvider {
            public GoodPage(PageParameters parameters) { super(parameters); }
            public org.apache.wicket.util.resource.IResourceStream getMarkupResourceStream(MarkupContainer of, Class<?> type) {
                return new org.apache.wicket.util.resource.StringResourceStream("<html><body>all is well</body></html>");
            }
        }
        """;

    static final String GOOD_BLOCK = """
        public final class GoodBlock implements SlotFiller<String> {
            public Slot<String> slot() { return Slot.HOME; }
            public Component create(String id, IModel<String> model) { return new Label(id, "block-good"); }
        }
        """;

    static final String GOOD_RESOURCE = """
        @jakarta.ws.rs.Path("good")
        public final class GoodResource implements org.weilu.spi.api.ApiResource {
            @jakarta.ws.rs.GET
            public String get() { return "{}"; }
        }
        """;

    /** One kettle is hidden without a word to the change log when a property says so: what the contract must notice. */
    static final String SILENT = "weilu.test.silent";

    static final String GOOD_ENTRIES = """
        public final class GoodEntries implements EntrySource {
            public String type() { return "kettle"; }
            public Optional<Entry> find(String id) { return all().filter(one -> one.id().equals(id)).findFirst(); }
            public Stream<Entry> all() {
                return Stream.of(kettle("k1", Set.of(Boolean.getBoolean("weilu.test.silent") ? "signed-in" : "public")), kettle("k2", Set.of("signed-in")),
                    kettle("k3", Set.of(Audience.grant("community.people", Scope.site("main")))));
            }
            private Entry kettle(String id, Set<String> audience) {
                return new Entry("kettle", id, "main", "/good/" + id, Locale.SIMPLIFIED_CHINESE, "铜壶" + id, "", "", null,
                    List.of(), Set.of(), Set.of(), Set.of(), Map.of(), audience, Entry.State.PUBLISHED,
                    Instant.parse("2026-11-01T00:00:00Z"), null);
            }
        }
        """;
}

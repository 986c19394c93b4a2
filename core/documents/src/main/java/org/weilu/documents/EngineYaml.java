package org.weilu.documents;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.DuplicateKeyException;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.document.Yaml;

/** YAML 1.2: no dates, no {@code 9:30} as a number, no {@code no} as false, {@code 0571} stays what it is. */
final class EngineYaml implements Yaml {
    private static final int LONGEST = 1_000_000;
    private static final int DEEPEST = 30;
    private static final int ALIASES = 20;

    private final LoadSettings settings = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setAllowRecursiveKeys(false)
            .setAllowNonScalarKeys(false)
            .setMaxAliasesForCollections(ALIASES)
            .setCodePointLimit(LONGEST)
            .build();

    @Override
    public Map<String, Object> read(String yaml) {
        return read(yaml, 0);
    }

    @Override
    public FrontMatter split(String text) {
        String whole = withoutMark(text);
        String[] lines = whole.split("\\R", -1);
        if (!lines[0].stripTrailing().equals("---")) {
            return new FrontMatter(Map.of(), whole);
        }
        StringBuilder keys = new StringBuilder();
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].stripTrailing().equals("---")) {
                String body = String.join("\n", Arrays.asList(lines).subList(i + 1, lines.length));
                return new FrontMatter(read(keys.toString(), 1), body.stripLeading());
            }
            keys.append(lines[i]).append('\n');
        }
        throw invalid(1, "开头的 --- 没有对应的结束行", "the front matter that begins here has no closing ---");
    }

    /** @param above how many lines of the file stand above the text */
    private Map<String, Object> read(String yaml, int above) {
        String text = withoutMark(yaml);
        try {
            checkShape(text, above);
            Object top = new Load(settings).loadFromString(text);
            if (top == null) {
                return Map.of();
            }
            if (!(top instanceof Map<?, ?> mapping)) {
                throw invalid(1 + above, "最外层应是“名称: 内容”", "the top must be \"key: value\" lines");
            }
            return named(mapping, 0, above);
        } catch (MarkedYamlEngineException e) {
            int line =
                    e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0) + 1 + above;
            throw invalid(line, inChinese(e), String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            throw invalid(1 + above, "写法不对", String.valueOf(e.getMessage()));
        }
    }

    /** The engine composes by recursion and counts only some aliases: look at the flat events first. */
    private void checkShape(String text, int above) {
        int depth = 0;
        int aliases = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1 + above;
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                case Alias -> aliases++;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw invalid(line, "嵌套太深", "nested too deeply");
            }
            if (aliases > ALIASES) {
                throw invalid(line, "引用（*）太多", "too many aliases");
            }
        }
    }

    /** @param depth an alias may lead back to itself: how deep a value stands is asked here once more */
    private static Map<String, Object> named(Map<?, ?> mapping, int depth, int above) {
        Map<String, Object> result = new LinkedHashMap<>();
        mapping.forEach((key, value) -> result.put(String.valueOf(key), value(value, depth, above)));
        return result;
    }

    private static Object value(@Nullable Object value, int depth, int above) {
        if (depth > DEEPEST * 3) {
            throw invalid(1 + above, "引用（*）绕回了自己", "an alias leads back to itself");
        }
        return switch (value) {
            case null -> "";
            case Map<?, ?> inner -> named(inner, depth + 1, above);
            case List<?> list ->
                list.stream().map(each -> value(each, depth + 1, above)).toList();
            default -> value;
        };
    }

    private static String inChinese(MarkedYamlEngineException e) {
        if (e instanceof DuplicateKeyException) {
            return "同一个名称写了两次";
        }
        String problem = Optional.ofNullable(e.getProblem()).orElse("");
        if (problem.contains("TAB")) {
            return "缩进请用空格，不要用制表符";
        }
        return problem.contains("tag") ? "不认识的类型标记" : "写法不对";
    }

    private static PortalException invalid(int line, String chinese, String english) {
        return new PortalException(
                Refusal.invalid("yaml", "第 " + line + " 行：" + chinese + "。 Line " + line + ": " + english + "."));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}

package org.weilu.search;

import java.util.Random;

/** Invents sentences of a neighbourhood: Han with punctuation, figures, other scripts, old and rare characters. */
final class Sentences {
    private static final String COMMON =
            "的一是在有我们社区居民活动报名周末志愿服务老人孩子厨房花园图书馆音乐会议室围炉夜话取暖读书分享" + "邻里互助垃圾分类安全消防春节元宵端午中秋广场舞太极拳书法国画摄影亲子阅读义诊理发修伞磨刀旧物交换公益讲座";
    private static final String[] ODD = {
        "圍爐",
        "鄰里",
        "讀書會",
        "𠮷",
        "𠮷野家",
        "禁毒",
        "二〇二六年",
        "人々",
        "A座3层",
        "ＷｉＦｉ",
        "１２月",
        "T恤",
        "Café",
        "e-mail",
        "3.5公里",
        "㍻",
        "ガス",
        "裡面",
        "後院",
        "emoji😀贴纸",
        "<b>粗体</b>",
        "豈有此理",
        "B超",
        "℃",
        "ｶﾗｵｹ",
        "김치"
    };
    private static final String[] MARKS = {"，", "、", "；", " ", "·", "——", "「", "」", "：", "(", ")", "\n"};

    private final Random random;
    private final int[] common = COMMON.codePoints().toArray();

    Sentences(long seed) {
        random = new Random(seed);
    }

    String sentence() {
        StringBuilder out = new StringBuilder();
        int clauses = random.nextInt(1, 4);
        for (int i = 0; i < clauses; i++) {
            clause(out);
            out.append(i == clauses - 1 ? "。" : MARKS[random.nextInt(MARKS.length)]);
        }
        return out.toString();
    }

    private void clause(StringBuilder out) {
        int length = random.nextInt(3, 12);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(10) == 0) {
                out.append(ODD[random.nextInt(ODD.length)]);
            } else {
                out.appendCodePoint(common[(int) (common.length * Math.pow(random.nextDouble(), 2))]);
            }
        }
    }

    String paragraph(int sentences) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            out.append(sentence());
        }
        return out.toString();
    }
}

package org.weilu.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FoldingTest {
    @Test
    void simplifiesAsIcuDoes() {
        Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
        List<String> differing = IntStream.range(0x2E80, 0x40000)
                .filter(codePoint -> UScript.getScript(codePoint) == UScript.HAN)
                .filter(codePoint -> !Character.toString(Simplified.of(codePoint))
                        .equals(icu.transliterate(Character.toString(codePoint))))
                .mapToObj(Character::toString)
                .toList();
        assertThat(differing).isEmpty();
    }

    @Test
    void readsTraditionalWideAndCapitalLettersAlike() {
        assertThat(units("圍爐夜話　ＡＢＣ１２３")).isEqualTo(units("围炉夜话 abc123"));
        assertThat(units("ｶﾞｯｺｳ")).isEqualTo(units("ガッコウ"));
        assertThat(units("㍻㈱")).containsExactly("平", "成", "|株");
        assertThat(units("cafe\u0301")).isEqualTo(units("CAFÉ"));
    }

    @Test
    void forgetsWhatCannotBeSeen() {
        assertThat(units("围\u200B炉\uFE00夜\uDB40\uDD00话")).isEqualTo(units("围炉夜话"));
        assertThat(units("soft\u00ADhyphen")).containsExactly("softhyphen");
    }

    @Test
    void takesEveryHanCharacterForItselfAndWordsWhole() {
        assertThat(units("𠮷野家二〇二六年人々A座3层"))
                .containsExactly("𠮷", "野", "家", "二", "〇", "二", "六", "年", "人", "々", "a", "座", "3", "层");
    }

    @Test
    void leavesAGapForPunctuationAndSigns() {
        assertThat(units("看好，好看 v1.5😀!")).containsExactly("看", "好", "|好", "看", "|v1", "|5");
        assertThat(units("\u0000\uD800，")).isEmpty();
    }

    @Test
    void foldsPieceByPieceAsItWouldTheWhole() {
        Random random = new Random(7);
        int[] choice = ("圍炉 ，。aBÇçé\u0301\u0323\u3099\u309Aｶﾞはﾞ㍻ﬁ½ß가\u1100\u1161\u11A8𠮷\u00AD\u200D\uFE0F😀ー々〇\n③ǅİ"
                        + "豈樂裡9")
                .codePoints()
                .toArray();
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(1, 12), 0, choice.length).forEach(i -> text.appendCodePoint(choice[i]));
            assertThat(units(text.toString())).as(text.toString()).isEqualTo(wholeFolding(text.toString()));
        }
    }

    @Test
    void knowsWhereEachUnitStoodInTheText() {
        String text = "第１屆「圍爐」𠮷㍻A座";
        Folded folded = Folding.fold(text);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < folded.size(); i++) {
            written.add(text.substring(folded.from(i), folded.to(i)));
        }
        assertThat(written).containsExactly("第", "１", "屆", "圍", "爐", "𠮷", "㍻", "㍻", "A", "座");
    }

    /** Units, with a bar before those that follow a gap. */
    static List<String> units(String text) {
        Folded folded = Folding.fold(text);
        List<String> units = new ArrayList<>();
        for (int i = 0; i < folded.size(); i++) {
            units.add((folded.hasGap(i) ? "|" : "") + folded.text(i, i));
        }
        return units;
    }

    private static List<String> wholeFolding(String text) {
        List<String> units = new ArrayList<>();
        boolean gap = false;
        boolean word = false;
        int[] codePoints = Normalizer2.getNFKCCasefoldInstance()
                .normalize(text)
                .codePoints()
                .toArray();
        for (int codePoint : codePoints) {
            int simple = Simplified.of(codePoint);
            Folding.Kind kind = Folding.kind(simple);
            if (kind == Folding.Kind.BREAK) {
                gap = !units.isEmpty();
            } else if (kind == Folding.Kind.WORD && word && !gap) {
                units.add(units.removeLast() + Character.toString(simple));
            } else {
                units.add((gap ? "|" : "") + Character.toString(simple));
                gap = false;
            }
            word = kind == Folding.Kind.WORD;
        }
        return units;
    }
}

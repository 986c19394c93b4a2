package org.weilu.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PinyinTest {
    @Test
    void readsEachCharacterAsIcuDoes() {
        Transliterator han = Transliterator.getInstance("Han-Latin");
        Transliterator ascii = Transliterator.getInstance("Latin-ASCII");
        int known = 0;
        for (char character = '\u4e00'; character <= '\u9fff'; character++) {
            String text = String.valueOf(character);
            String latin = han.transliterate(text).strip();
            List<List<String>> runs = Pinyin.runs(text);
            if (!latin.equals(text) && Simplified.of(character) == character) {
                String plain = ascii.transliterate(latin.replaceAll("[\u00fc\u01d6\u01d8\u01da\u01dc]", "v"));
                assertThat(runs).as(text).containsExactly(List.of(plain));
                known++;
            }
        }
        assertThat(known).isGreaterThan(15_000);
    }

    @ParameterizedTest
    @CsvSource({
        "银行, yin hang",
        "重庆, chong qing",
        "音乐会, yin yue hui",
        "长辈, zhang bei",
        "长寿面, chang shou mian",
        "人民调解员, ren min tiao jie yuan",
        "參差, cen ci",
        "还书, huan shu",
        "绿地, lv di",
        "小小讲解员, xiao xiao jiang jie yuan"
    })
    void readsWordsAsTheyAreSaid(String word, String syllables) {
        assertThat(Pinyin.runs(word)).containsExactly(List.of(syllables.split(" ")));
    }

    @Test
    void whatHasNoReadingLiesBetweenRuns() {
        assertThat(Pinyin.runs("周六A座：喝茶"))
                .containsExactly(List.of("zhou", "liu"), List.of("zuo"), List.of("he", "cha"));
        assertThat(Pinyin.runs("Tea 2026")).isEmpty();
    }
}

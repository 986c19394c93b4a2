package org.weilu.spi.community;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;

/** Days as this world counts them: holidays and working weekends, lunar dates, solar terms. */
public interface Almanac {
    /** The zone of a site, in which its days begin and end. */
    ZoneId zone(String site);

    LocalDate today(String site);

    Day day(LocalDate date);

    /** The days from the first, without the last; at most some ten years of them. */
    List<Day> days(LocalDate from, LocalDate until);

    /** Monday to Friday unless it is off, and weekends that are worked. */
    boolean isWorkingDay(LocalDate date);

    /** The working day so many working days after a date; 0 is the date itself or the next working day. */
    LocalDate plusWorkingDays(LocalDate date, int days);

    /** The day of the Gregorian year on which a lunar date falls; {@code leap} asks for the leap month; empty if none. */
    Optional<LocalDate> lunar(int lunarYear, int month, int day, boolean leap);

    /** The years for which holidays are known. */
    List<Integer> years();

    /** Reads a table {@code date,name,work,of} ({@code work} is {@code off} or {@code work}): permission {@code community.holidays}. Replaces the years that it names, all or nothing. */
    Outcome<HolidayImport> importHolidays(Visitor who, InputStream csv);

    /** @param days how many were read, by year in {@code years} */
    record HolidayImport(int days, List<Integer> years) {}

    /**
     * @param holiday name of the holiday to which the day belongs; null for an ordinary day
     * @param rest true if it is off (休), {@code work} true for a working weekend (班); both false otherwise
     * @param term the solar term that begins on this day, in Chinese; null if none
     */
    record Day(
            LocalDate date,
            @Nullable String holiday,
            boolean rest,
            boolean work,
            LunarDate lunar,
            @Nullable String term) {}

    /** A lunar date; month and day from 1. */
    record LunarDate(int year, int month, int day, boolean leap) {
        private static final String[] MONTHS = {"正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"};
        private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

        /** {@code 正月}, {@code 闰五月}. */
        public String monthName() {
            return (leap ? "闰" : "") + MONTHS[month - 1] + "月";
        }

        /** {@code 初一}, {@code 十五}, {@code 廿三}, {@code 三十}. */
        public String dayName() {
            return switch (day) {
                case 10 -> "初十";
                case 20 -> "二十";
                case 30 -> "三十";
                default -> new String[] {"初", "十", "廿"}[day / 10] + DIGITS[day % 10];
            };
        }

        /** For a language: {@code 十月初四}, or {@code lunar 10/4}. */
        public String text(Locale language) {
            return "en".equals(language.getLanguage())
                    ? "lunar " + (leap ? "leap " : "") + month + "/" + day
                    : monthName() + dayName();
        }
    }
}

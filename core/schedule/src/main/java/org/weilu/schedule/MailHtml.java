package org.weilu.schedule;

import java.util.Locale;
import org.weilu.spi.Texts;
import org.weilu.spi.notice.Message;

/** The same words as HTML: one column and styles on the elements, because mail programs know little more. */
final class MailHtml {
    private static final Texts TEXTS = Texts.of(MailHtml.class);
    private static final String INK = "color:#1f2328;";
    private static final String SOFT = "color:#57606a;font-size:14px;line-height:1.6;";
    private static final String FONT =
            "font-family:system-ui,-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;";

    private MailHtml() {}

    /** @param choices absolute address of the page where a person chooses */
    static String of(Message message, String site, String choices) {
        Locale language = message.language();
        StringBuilder html = new StringBuilder(2048)
                .append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.toLanguageTag())
                .append(
                        "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(safe(message.subject()))
                .append("</title></head>\n<body style=\"margin:0;padding:0;background:#f6f4f0;")
                .append(FONT)
                .append("\"><div style=\"max-width:560px;margin:0 auto;padding:24px 16px;\">")
                .append("<p style=\"margin:0 0 16px;font-weight:600;color:#8a3a1c;\">")
                .append(safe(site))
                .append("</p>");
        for (Message.Section section : message.sections()) {
            section(html, section, language);
        }
        html.append("<p style=\"").append(SOFT).append("\">").append(safe(TEXTS.say(language, "why", site)));
        html.append("<br>").append(link(choices, TEXTS.say(language, "choices")));
        if (!message.unsubscribe().isEmpty()) {
            html.append("　").append(link(message.unsubscribe(), TEXTS.say(language, "unsubscribe")));
        }
        return html.append("</p></div></body></html>\n").toString();
    }

    private static void section(StringBuilder html, Message.Section section, Locale language) {
        html.append("\n<div style=\"background:#fff;border-radius:12px;padding:20px;margin:0 0 16px;\">")
                .append("<h1 style=\"margin:0 0 12px;font-size:20px;line-height:1.4;")
                .append(INK)
                .append("\">")
                .append(safe(section.subject()))
                .append("</h1>");
        for (String paragraph : section.text().split("\\n\\s*\\n")) {
            html.append("<p style=\"margin:0 0 12px;font-size:16px;line-height:1.7;")
                    .append(INK)
                    .append("\">")
                    .append(safe(paragraph.strip()).replace("\n", "<br>"))
                    .append("</p>");
        }
        if (!section.link().isEmpty()) {
            html.append("<p style=\"margin:16px 0 0;\"><a href=\"")
                    .append(safe(section.link()))
                    .append("\" style=\"display:inline-block;background:#8a3a1c;color:#fff;text-decoration:none;")
                    .append("padding:12px 20px;border-radius:8px;font-size:16px;\">")
                    .append(safe(TEXTS.say(language, "open")))
                    .append("</a></p>");
        }
        html.append("</div>");
    }

    private static String link(String address, String words) {
        return "<a href=\"" + safe(address) + "\" style=\"color:#8a3a1c;\">" + safe(words) + "</a>";
    }

    static String safe(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

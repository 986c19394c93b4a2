package org.weilu.documents;

import org.weilu.spi.document.Calendars;
import org.weilu.spi.document.Csv;
import org.weilu.spi.document.Feeds;
import org.weilu.spi.document.ForeignCalendars;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.document.Pdf;
import org.weilu.spi.document.QrCodes;
import org.weilu.spi.document.Yaml;

/** The formats of the portal; everything it gives may be shared between threads. */
public final class Documents {
    private final Markdown markdown = new CommonmarkMarkdown();
    private final Yaml yaml = new EngineYaml();
    private final QrCodes qrCodes = new ZxingQrCodes();
    private final Csv csv = new CommonsCsv();
    private final Calendars calendars = new Ical4jCalendars();
    private final Feeds feeds = new RomeFeeds();
    private final Pdf pdf = new HtmlPdf();

    public ForeignCalendars foreignCalendars() {
        return ForeignCalendar::read;
    }

    public Pdf pdf() {
        return pdf;
    }

    public Feeds feeds() {
        return feeds;
    }

    public Markdown markdown() {
        return markdown;
    }

    public Yaml yaml() {
        return yaml;
    }

    public QrCodes qrCodes() {
        return qrCodes;
    }

    public Csv csv() {
        return csv;
    }

    public Calendars calendars() {
        return calendars;
    }
}

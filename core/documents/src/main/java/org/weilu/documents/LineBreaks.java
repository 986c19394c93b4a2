package org.weilu.documents;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Chinese lines end between any two characters, but not before a comma. */
final class LineBreaks implements FSTextBreaker {
    private final BreakIterator breaks;

    LineBreaks(Locale language) {
        this.breaks = BreakIterator.getLineInstance(language);
    }

    @Override
    public int next() {
        return breaks.next();
    }

    @Override
    public void setText(String text) {
        breaks.setText(text);
    }
}

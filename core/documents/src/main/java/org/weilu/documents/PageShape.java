package org.weilu.documents;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Fits a text into a page: headings start below the page's own and never skip a level, pictures of strangers become
 * their words, and a line break between two Han characters is no space.
 */
final class PageShape extends AbstractVisitor {
    private int shift = Integer.MIN_VALUE;
    private int before = 1;

    @Override
    public void visit(Heading heading) {
        if (shift == Integer.MIN_VALUE) {
            shift = 2 - heading.getLevel();
        }
        int level = Math.clamp(heading.getLevel() + shift, 2, Math.min(before + 1, 6));
        heading.setLevel(level);
        before = level;
        visitChildren(heading);
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        if (!PageHtml.isOwn(image.getDestination())) {
            while (image.getFirstChild() != null) {
                image.insertBefore(image.getFirstChild());
            }
            image.unlink();
        }
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        if (lineBreak.getPrevious() instanceof Text before
                && lineBreak.getNext() instanceof Text after
                && isHan(lastOf(before))
                && isHan(firstOf(after))) {
            lineBreak.unlink();
        }
    }

    private static int lastOf(Text text) {
        String words = text.getLiteral();
        return words.isEmpty() ? ' ' : words.codePointBefore(words.length());
    }

    private static int firstOf(Text text) {
        String words = text.getLiteral();
        return words.isEmpty() ? ' ' : words.codePointAt(0);
    }

    private static boolean isHan(int character) {
        return Character.isIdeographic(character) || "，。、；：？！“”‘’（）《》〈〉【】…—～".indexOf(character) >= 0;
    }

    @Override
    protected void visitChildren(Node parent) {
        Node child = parent.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            child.accept(this);
            child = next;
        }
    }
}

package org.weilu.documents;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Collects the words of a document, one line a paragraph. */
final class PlainText extends AbstractVisitor {
    private final StringBuilder words = new StringBuilder();

    String result() {
        return words.toString().strip();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        words.append(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        line(html.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
        line(block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        line(block.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(Paragraph paragraph) {
        block(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        block(heading);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            block(node);
            return;
        }
        if (node instanceof TableCell && node.getPrevious() != null) {
            words.append(' ');
        }
        visitChildren(node);
    }

    private void block(Node node) {
        visitChildren(node);
        words.append('\n');
    }

    private void line(String literal) {
        words.append(literal.strip().replaceAll("\\s*\\R\\s*", " ")).append('\n');
    }
}

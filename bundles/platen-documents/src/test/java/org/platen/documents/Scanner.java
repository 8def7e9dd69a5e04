package org.platen.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.platen.api.document.Document;

/** Shows what a label printer of 203 dpi would print. */
final class Scanner {
    static final int DPI = 203;

    private Scanner() {}

    static BufferedImage page(Document pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.content())) {
            return new PDFRenderer(document).renderImageWithDPI(page, DPI, ImageType.GRAY);
        }
    }

    static int pages(Document pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.content())) {
            return document.getNumberOfPages();
        }
    }

    static String text(Document pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.content())) {
            return new PDFTextStripper().getText(document);
        }
    }
}

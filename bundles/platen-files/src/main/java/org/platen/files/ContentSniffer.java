package org.platen.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Says what a file is by its content alone; names and headers lie. */
final class ContentSniffer {
    static final String UNKNOWN = "application/octet-stream";

    /** Bytes wanted from the begin of a file. */
    static final int HEAD = 4096;

    /** Bytes wanted from the end of a ZIP: where its directory is. */
    static final int TAIL = 64 * 1024;

    private static final int PDF_MARK_WITHIN = 1024;
    private static final int STL_HEADER = 84;
    private static final int STL_TRIANGLE = 50;

    private ContentSniffer() {}

    /**
     * @param head first bytes, at most {@link #HEAD}
     * @param tail last bytes, at most {@link #TAIL}; only looked at when the head {@link #isZip is a ZIP's}
     */
    static String sniff(byte[] head, byte[] tail, long size) {
        if (isZip(head)) {
            return isModelPackage(head) || isModelPackage(tail) ? "model/3mf" : "application/zip";
        }
        String image = image(head);
        if (!image.isEmpty()) {
            return image;
        }
        if (isBinaryStl(head, size)) {
            return "model/stl";
        }
        return text(new String(head, StandardCharsets.ISO_8859_1));
    }

    static boolean isZip(byte[] head) {
        return starts(head, 0, "PK\u0003\u0004") || starts(head, 0, "PK\u0005\u0006");
    }

    private static String image(byte[] head) {
        if (starts(head, 0, "\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        }
        if (starts(head, 0, "\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (starts(head, 0, "II*\0") || starts(head, 0, "MM\0*")) {
            return "image/tiff";
        }
        if (starts(head, 0, "RIFF") && starts(head, 8, "WEBP")) {
            return "image/webp";
        }
        if (starts(head, 0, "GIF87a") || starts(head, 0, "GIF89a")) {
            return "image/gif";
        }
        return starts(head, 0, "8BPS") ? "image/vnd.adobe.photoshop" : "";
    }

    /** The count of triangles in the header must explain the size to the byte. */
    private static boolean isBinaryStl(byte[] head, long size) {
        if (head.length < STL_HEADER) {
            return false;
        }
        long count = Integer.toUnsignedLong(
                ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(STL_HEADER - Integer.BYTES));
        return count > 0 && size == STL_HEADER + STL_TRIANGLE * count;
    }

    /** 3MF is a ZIP with a model in it; the names stand in the directory at the end and before each entry. */
    private static boolean isModelPackage(byte[] part) {
        return new String(part, StandardCharsets.ISO_8859_1).contains("3D/3dmodel.model");
    }

    private static String text(String head) {
        String content = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        String start = content.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<")) {
            return markup(start);
        }
        if (start.startsWith("solid") && (start.contains("facet") || start.contains("endsolid"))) {
            return "model/stl";
        }
        int mark = head.indexOf("%PDF-");
        return mark >= 0 && mark < PDF_MARK_WITHIN ? "application/pdf" : UNKNOWN;
    }

    private static String markup(String start) {
        if (start.startsWith("<!doctype html") || start.contains("<html") || start.contains("<script")) {
            return "text/html";
        }
        if (start.contains("<svg")) {
            return "image/svg+xml";
        }
        return start.startsWith("<?xml") ? "application/xml" : "text/html";
    }

    private static boolean starts(byte[] bytes, int offset, String magic) {
        if (bytes.length < offset + magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if (bytes[offset + i] != (byte) magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}

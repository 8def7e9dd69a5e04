package org.platen.documents.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.platen.api.document.BatchPaper;
import org.platen.api.document.JobPaper;
import org.platen.api.document.LabelFormat;
import org.platen.api.document.ParcelPaper;
import org.platen.api.file.FileStore;

/** Draws what is asked for. */
public final class DocumentsDesk {
    private final PaperPainter papers;

    public DocumentsDesk(FileStore files) {
        papers = new PaperPainter(new Thumbnails(files));
    }

    public byte[] labels(List<JobPaper> jobs, LabelFormat format, int dpi, String title, Instant at)
            throws IOException {
        return format.zpl() ? LabelPainter.zpl(jobs, format, dpi) : LabelPainter.pdf(jobs, format, title, at);
    }

    public byte[] shippingLabel(ParcelPaper parcel, LabelFormat format, int dpi, String title, Instant at)
            throws IOException {
        return format.zpl() ? ParcelPainter.zpl(parcel, dpi) : ParcelPainter.pdf(parcel, title, at);
    }

    public byte[] ticket(JobPaper job, Instant at) throws IOException {
        return papers.ticket(job, at);
    }

    public byte[] pickList(BatchPaper batch, Instant at) throws IOException {
        return papers.pickList(batch, at);
    }

    public byte[] batchSheet(BatchPaper batch, Instant at) throws IOException {
        return papers.batchSheet(batch, at);
    }
}

package org.platen.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.document.BatchPaper;
import org.platen.api.document.JobPaper;
import org.platen.api.document.PaperSource;
import org.platen.api.document.ParcelFile;
import org.platen.api.document.ParcelPaper;
import org.platen.api.file.FileStore;
import org.platen.api.file.StoredFile;
import org.platen.api.model.Address;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.core.job.Barcodes;

/** A shop's papers in memory. */
final class Desk implements PaperSource, FileStore {
    static final Call CALL = new Call("olga", Set.of(Role.OPERATOR), null, null);
    static final BatchId BATCH = new BatchId(77);
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    final List<JobPaper> jobs = new ArrayList<>();
    ParcelPaper parcel = parcel("PLT-33-1", 450);
    ParcelFile carriers;
    final Map<String, byte[]> files = new HashMap<>();
    final Documents documents = new Documents(this, this, Clock.fixed(NOW, ZoneOffset.UTC));

    static ParcelPaper parcel(String tracking, Integer grams) {
        return new ParcelPaper(
                new ShipmentId(33),
                1,
                3,
                "SO-4711",
                "Own delivery",
                "Same day",
                tracking,
                "main",
                new Address("Shop", null, "Dock 1", null, "Berlin", null, "10115", "DE", null),
                new Address("Ann Größe", "Acme", "1 Main St", "Flat 2", "New York", "NY", "10001", "us", null),
                grams);
    }

    JobPaper add(long id, String title, String order, String sku) {
        JobPaper job = new JobPaper(
                new JobId(id),
                new OrderId(5),
                order,
                title,
                "main",
                sku,
                "dtg",
                "Direct to garment",
                "open",
                Barcodes.of(new JobId(id)),
                1,
                NOW,
                "main",
                "cotton",
                List.of("fold"),
                Map.of("placement", "front"),
                "picture",
                "art.png",
                new JobPaper.Label(70, 40, List.of(new JobPaper.Field("placement", "front"))),
                "A-" + id % 7,
                false);
        jobs.add(job);
        return job;
    }

    @Override
    public JobPaper job(Call call, JobId job) {
        return jobs.stream().filter(one -> one.id().equals(job)).findFirst().orElseThrow();
    }

    @Override
    public BatchPaper batch(Call call, BatchId batch) {
        return new BatchPaper(batch, Barcodes.of(batch), "dtg", "white", "OPEN", NOW, jobs);
    }

    @Override
    public Optional<ParcelFile> parcelFile(Call call, ShipmentId shipment, int number) {
        return Optional.ofNullable(carriers);
    }

    @Override
    public ParcelPaper parcel(Call call, ShipmentId shipment, int number) {
        return parcel;
    }

    @Override
    public StoredFile put(InputStream content, long maxBytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StoredFile> stat(String sha256) {
        return Optional.ofNullable(files.get(sha256)).map(bytes -> new StoredFile(sha256, bytes.length, "image/png"));
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return new ByteArrayInputStream(files.get(sha256));
    }

    static byte[] png(java.awt.image.BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}

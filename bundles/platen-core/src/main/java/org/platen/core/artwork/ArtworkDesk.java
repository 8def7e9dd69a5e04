package org.platen.core.artwork;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.platen.api.access.Call;
import org.platen.api.file.ArtworkQueue;
import org.platen.api.file.StoredFile;
import org.platen.api.job.IntakeChecks;
import org.platen.api.model.ItemId;
import org.platen.core.port.Artworks;
import org.platen.core.port.Mark;
import org.platen.core.port.Transactions;

/** Whatever becomes of a print file, the jobs that wait for it are looked at again. */
public final class ArtworkDesk implements ArtworkQueue {
    private static final Call ARTWORK = Call.system("artwork");

    private final Artworks artworks;
    private final Transactions transactions;
    private final IntakeChecks checks;
    private final Clock clock;

    public ArtworkDesk(Artworks artworks, Transactions transactions, IntakeChecks checks, Clock clock) {
        this.artworks = artworks;
        this.transactions = transactions;
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public List<Task> claim(int max, Duration lease) {
        return artworks.claim(max, lease);
    }

    @Override
    public int renew(Collection<Long> tasks, Duration lease) {
        return artworks.renew(tasks, lease);
    }

    @Override
    public void fetched(long task, StoredFile file, String name) {
        artworks.fetched(task, file, name);
        Instant now = clock.instant();
        Optional<ItemId> item = transactions.required(tx -> {
            Optional<ItemId> found = Optional.ofNullable(tx.items().ofArtwork(task));
            found.flatMap(tx.items()::get)
                    .ifPresent(line -> tx.marks()
                            .add(List.of(Mark.order(
                                            line.order(),
                                            "item.artwork-fetched",
                                            now,
                                            ARTWORK.actor(),
                                            Map.of("file", file.sha256(), "name", name))
                                    .of(line.id())
                                    .spo("ArtworkUploaded"))));
            return found;
        });
        item.ifPresent(id -> checks.check(ARTWORK, id));
    }

    @Override
    public void retry(long task, String problem) {
        artworks.retry(task, problem);
        look(task);
    }

    @Override
    public void refused(long task, String code, String problem) {
        artworks.refused(task, code, problem);
        look(task);
    }

    private void look(long task) {
        Optional<ItemId> item =
                transactions.required(tx -> Optional.ofNullable(tx.items().ofArtwork(task)));
        item.ifPresent(id -> checks.check(ARTWORK, id));
    }
}

package org.platen.decoration.kit;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.platen.api.order.HoldReason;
import org.platen.spi.decoration.DecorationItem.Part;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.JobContext;
import org.platen.spi.decoration.JobContext.ArtFile;

/**
 * Looks at the files of a job: what is missing or cannot be read becomes a finding, the rest is judged by its type.
 *
 * @param type key of the decoration type, with which the codes of its findings begin
 * @param noun what a file is called
 * @param missing code of the finding that there is none, or that it cannot be got at
 * @param faulty code of the finding that it is not what it should be
 * @param cannot what cannot be done with a faulty one, such as {@code cannot be printed}
 */
public record ArtworkCheck(String type, String noun, String missing, String faulty, String cannot) {

    /** Judges the content of a file; the name is for messages. */
    @FunctionalInterface
    public interface Judge {
        List<Finding> judge(String name, ArtFile file, InputStream content) throws IOException, ArtworkFault;
    }

    /** What is found of all files of the job; that there is none is a finding. */
    public List<Finding> all(JobContext job, Judge judge) {
        List<ArtFile> files = job.partFiles();
        if (files.isEmpty()) {
            Part part = job.part();
            String where = part == null || part.placement() == null ? "" : " for placement " + part.placement();
            return List.of(finding(missing, "There is no " + noun + where));
        }
        return files.stream().flatMap(file -> one(file, judge).stream()).toList();
    }

    /** What is found of one file. */
    public List<Finding> one(ArtFile file, Judge judge) {
        String name = "The " + noun + (file.name() == null ? "" : " " + file.name());
        if (file.problem() != null) {
            return List.of(finding(missing, name + " is missing: " + file.problem()));
        }
        try (InputStream content = file.content().open()) {
            return judge.judge(name, file, content);
        } catch (ArtworkFault e) {
            return List.of(finding(faulty, name + " " + cannot + ": " + e.getMessage()));
        } catch (IOException e) {
            return List.of(new Finding(
                    HoldReason.ARTWORK, type + "." + missing, name + " cannot be read: " + e.getMessage(), "operator"));
        }
    }

    /** A picture that has too few pixels for its size is a finding. */
    public List<Finding> resolution(String name, int widthPx, int heightPx, PrintSize size, double minimumPpi) {
        double ppi = size.ppi(widthPx, heightPx);
        if (ppi >= minimumPpi) {
            return List.of();
        }
        return List.of(finding(
                "resolution",
                String.format(
                        Locale.ROOT,
                        "%s has %d x %d px; printed at %s that is %.0f ppi, but at least %.0f ppi is wanted",
                        name,
                        widthPx,
                        heightPx,
                        size,
                        Math.floor(ppi),
                        minimumPpi)));
    }

    /** Something about a file that its sender can mend. */
    public Finding finding(String code, String message) {
        return new Finding(HoldReason.ARTWORK, type + "." + code, message, "customer");
    }
}

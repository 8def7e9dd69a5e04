package org.platen.rest.internal;

import java.util.List;
import java.util.Map;
import org.platen.api.access.Call;
import org.platen.api.console.Contribution;
import org.platen.api.console.Contribution.Format;
import org.platen.api.console.Contribution.Place;
import org.platen.api.console.Contribution.Tone;
import org.platen.api.console.ContributionService;
import org.platen.api.console.ContributionView;
import org.platen.api.console.JobFacts;
import org.platen.api.console.JobFactsService;
import org.platen.api.job.Phase;
import org.platen.api.model.JobId;

/** A sound contribution and a faulty one. */
record FakeContributions(Recorder recorder) implements ContributionService, JobFactsService {
    @Override
    public List<ContributionView> list(Call call) {
        recorder.note("contributions", call);
        Contribution adds = new Contribution(
                List.of("dtg"),
                Map.of("en", Map.of("ink", "Ink"), "de", Map.of("ink", "Tinte")),
                List.of(
                        new Contribution.Panel(
                                "ink",
                                List.of(Place.JOB, Place.STATION),
                                "ink",
                                List.of(new Contribution.Fact("ink", "/settings/ink", Format.COLOUR)),
                                null),
                        new Contribution.Panel("preview", List.of(Place.JOB), "ink", List.of(), "preview.js")),
                List.of(new Contribution.Column("ink", List.of(Place.QUEUE), "ink", "/attributes/ink", Format.TEXT)),
                List.of(new Contribution.Badge(
                        "ink",
                        List.of(Place.LINE),
                        "ink",
                        Tone.WARN,
                        new Contribution.When("/attributes/ink", List.of("white")))),
                List.of(new Contribution.Action("skip", List.of(Place.JOB), "ink", "skip", "ink")),
                List.of("org.platen.decoration.dtg"));
        return List.of(
                new ContributionView(
                        "platen-decoration-dtg",
                        "1.0.0",
                        "platen-decoration-dtg@12ab",
                        adds,
                        Map.of(
                                "preview.js",
                                new ContributionView.Script(
                                        "/plugins/platen-decoration-dtg/12ab/preview.js", "sha256-AA==")),
                        null),
                new ContributionView("broken", "1.0.0", "broken@", Contribution.NONE, Map.of(), "no console.json"));
    }

    @Override
    public JobFacts facts(Call call, JobId job) {
        recorder.note("jobFacts", call, job);
        return new JobFacts(
                job,
                "Shirt 1/2",
                "pending",
                Phase.READY,
                1,
                Map.of("placement", "front"),
                Map.of("colour", "red"),
                Map.of("ink", "white"));
    }
}

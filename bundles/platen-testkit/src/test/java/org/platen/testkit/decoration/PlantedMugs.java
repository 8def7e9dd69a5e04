package org.platen.testkit.decoration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.platen.api.error.FieldError;
import org.platen.api.job.Phase;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.DecorationType;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.JobContext;
import org.platen.spi.decoration.LabelTemplate;
import org.platen.spi.decoration.MaterialNeed;
import org.platen.spi.decoration.WantedJob;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;

/** Decoration types with one fault each. */
final class PlantedMugs {
    private PlantedMugs() {}

    static class Remembers extends MugContract {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        protected DecorationType type() {
            return new Mug() {
                @Override
                public List<WantedJob> explode(DecorationItem item) {
                    return List.of(new WantedJob("mug." + calls.incrementAndGet(), "Mug", "mug", 1, Map.of()));
                }
            };
        }
    }

    static class MovesKeys extends MugContract {
        @Override
        protected DecorationType type() {
            return new Mug() {
                @Override
                public List<WantedJob> explode(DecorationItem item) {
                    return super.explode(item).stream()
                            .map(job -> new WantedJob(
                                    job.key() + "-of-" + item.quantity(), job.title(), job.part(), 1, Map.of()))
                            .toList();
                }
            };
        }
    }

    static class EqualKeys extends MugContract {
        @Override
        protected DecorationType type() {
            return new Mug() {
                @Override
                public List<WantedJob> explode(DecorationItem item) {
                    return super.explode(item).stream()
                            .map(job -> new WantedJob("mug", job.title(), job.part(), 1, Map.of()))
                            .toList();
                }
            };
        }
    }

    static class Generous extends MugContract {
        @Override
        protected DecorationType type() {
            return new Mug() {
                @Override
                public List<WantedJob> explode(DecorationItem item) {
                    List<WantedJob> jobs = new ArrayList<>(super.explode(item));
                    jobs.add(new WantedJob("spare", "A spare mug", null, 1, Map.of()));
                    return jobs;
                }
            };
        }
    }

    static class Throws extends MugContract {
        @Override
        protected DecorationType type() {
            return new Mug() {
                @Override
                List<Finding> picture(JobContext job) {
                    try (var content = job.files().get(0).content().open()) {
                        return content.read() == 'M' ? List.of() : List.of(held("no picture"));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
        }
    }

    static class LeavesOpen extends MugContract {
        @Override
        protected DecorationType type() {
            return new Mug() {
                @Override
                List<Finding> picture(JobContext job) {
                    try {
                        job.files().get(0).content().open();
                    } catch (IOException | IndexOutOfBoundsException e) {
                        return List.of(held("nothing to open"));
                    }
                    return super.picture(job);
                }
            };
        }
    }

    static class Deaf extends MugContract {
        @Override
        protected DecorationType type() {
            return new Mug() {
                @Override
                List<Finding> picture(JobContext job) {
                    Thread.interrupted();
                    return super.picture(job);
                }
            };
        }
    }

    static class Hoards extends MugContract {
        private final List<JobContext> seen = new ArrayList<>();

        @Override
        protected DecorationType type() {
            return new Mug() {
                @Override
                List<Finding> picture(JobContext job) {
                    synchronized (seen) {
                        seen.add(job);
                    }
                    return super.picture(job);
                }
            };
        }
    }

    static class Trusts extends MugContract {
        @Override
        protected DecorationType type() {
            return new Mug() {
                @Override
                List<Finding> picture(JobContext job) {
                    return job.files().isEmpty() ? List.of(held("none")) : List.of();
                }
            };
        }
    }

    static class Perfect extends MugContract {
        @Override
        protected DecorationType type() {
            return new Mug() {
                @Override
                List<Transition> transitions() {
                    return super.transitions().stream()
                            .filter(transition -> !transition.to().equals("broken"))
                            .toList();
                }
            };
        }
    }

    static class Hasty extends MugContract {
        @Override
        protected DecorationType type() {
            return new Mug() {
                @Override
                List<Transition> transitions() {
                    return super.transitions().stream()
                            .map(transition -> transition.systemOnly() ? way("complete", "cooled", "done") : transition)
                            .toList();
                }
            };
        }
    }

    static class NoGuard extends MugContract {
        @Override
        protected DecorationType type() {
            return new Mug() {
                @Override
                List<Transition> transitions() {
                    List<Transition> transitions = new ArrayList<>(super.transitions());
                    transitions.add(new Transition(
                            "repress", Set.of("pressed"), "pressed", List.of("hot"), Set.of(), Optional.empty()));
                    return transitions;
                }
            };
        }
    }

    static class Nothing extends MugContract {
        @Override
        protected DecorationType type() {
            return new Mug() {
                @Override
                public List<MaterialNeed> materials(DecorationItem item, WantedJob job) {
                    return List.of(new MaterialNeed("mug", BigDecimal.ZERO, "piece"));
                }

                @Override
                public List<LabelTemplate> labels() {
                    return List.of(new LabelTemplate("unit", 0, 29, List.of("title")));
                }

                @Override
                public List<FieldError> validate(DecorationItem item) {
                    return List.of();
                }
            };
        }
    }

    static class OddConsole extends MugContract {
        @Override
        protected Path module() {
            return Path.of("src/test/resources/odd-mug-plugin");
        }
    }

    static class Unnamed extends MugContract {
        @Override
        protected DecorationType type() {
            return new Mug() {
                @Override
                List<State> states() {
                    List<State> states = new ArrayList<>(super.states());
                    states.add(state("secret", Phase.PRODUCING));
                    return states;
                }
            };
        }
    }
}

package org.platen.rest.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.intake.IntakeRejects;
import org.platen.api.intake.IntakeResult;
import org.platen.api.model.Address;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;

/** Orders that were not let in: notes what is asked and answers samples. */
record FakeRejects(Recorder recorder) implements IntakeRejects {
    @Override
    public Page<Reject> find(Call call, PageRequest page) {
        return new Page<>(
                List.of(new Reject(5, "demo", "x-1", "N-1", "order.address", "no country", 1, Samples.NOW)), null);
    }

    @Override
    public IntakeResult retry(Call call, long id, @Nullable Address shipTo) {
        recorder.note("retryReject", call, id, shipTo);
        return new IntakeResult(new OrderId(9), IntakeResult.Effect.CREATED);
    }
}

package org.platen.core.internal.live;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.view.ViewService;
import org.platen.core.port.Transactions;
import org.platen.core.view.SavedViews;

/** Offers saved views while the store is there. */
@Component(service = ViewService.class)
public final class ViewComponent extends SavedViews {
    @Activate
    public ViewComponent(@Reference Transactions transactions) {
        super(transactions, Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)));
    }
}

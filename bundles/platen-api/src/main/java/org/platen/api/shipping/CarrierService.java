package org.platen.api.shipping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.ShipmentId;

/** The connections to carriers that run now. */
@ProviderType
public interface CarrierService {
    /**
     * A connection.
     *
     * @param key its name, such as {@code manual}
     * @param kind such as {@code easypost}
     */
    record Connection(String key, String kind, List<String> capabilities) {}

    /**
     * What one carrier offers for one package.
     *
     * @param problem why it offers nothing; null when it does
     */
    record Offer(
            String carrier,
            int packageNumber,
            List<Rate> rates,
            @Nullable String problem) {
        public Offer {
            rates = List.copyOf(rates);
        }
    }

    List<Connection> connections(Call call);

    /**
     * Asks carriers what they take for the packages of a shipment. A carrier that fails is an offer with a problem.
     *
     * @param carrier key of one carrier; null for all that run
     */
    List<Offer> rates(Call call, ShipmentId shipment, @Nullable String carrier);

    /**
     * Takes a carrier's webhook: verified over the raw bytes, stored with what follows from it, done.
     *
     * @throws org.platen.api.error.PlatenException SIGNATURE for missing or wrong signatures, NOT_FOUND for an unknown
     *     connection, UNAVAILABLE when it cannot be stored now
     */
    void receive(String carrier, Map<String, List<String>> headers, byte[] body);
}

package org.platen.persistence.internal.jpa.access;

import java.sql.Timestamp;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.AccessStore.Token;
import org.platen.api.model.CustomerId;

/** A row of {@code api_token}. */
@Entity
@Table(name = "api_token")
final class TokenEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private String prefix;
    private String hash;
    private String roles;

    @Column(name = "customer_id")
    private @Nullable Long customerId;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Timestamp createdAt;

    @Column(name = "expires_at")
    private @Nullable Timestamp expiresAt;

    @Column(name = "last_used_at")
    private @Nullable Timestamp lastUsedAt;

    private boolean revoked;
    private @Nullable String locations;

    TokenEntity(Token token) {
        CustomerId customer = token.customer();
        name = token.name();
        prefix = token.prefix();
        hash = token.hash();
        roles = Roles.write(token.roles());
        customerId = customer == null ? null : customer.value();
        createdBy = token.createdBy();
        createdAt = Timestamp.from(token.createdAt());
        expiresAt = timestamp(token.expiresAt());
        lastUsedAt = timestamp(token.lastUsedAt());
        revoked = token.revoked();
        locations = LocationIds.write(token.locations());
    }

    Token token() {
        return new Token(
                id,
                name,
                prefix,
                hash,
                Roles.read(roles),
                customerId == null ? null : new CustomerId(customerId),
                createdBy,
                createdAt.toInstant(),
                instant(expiresAt),
                instant(lastUsedAt),
                revoked,
                LocationIds.read(locations));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

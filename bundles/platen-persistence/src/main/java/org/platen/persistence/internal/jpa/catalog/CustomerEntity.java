package org.platen.persistence.internal.jpa.catalog;

import java.sql.Timestamp;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A row of {@code customer}; its address is JSON text. */
@Entity
@Table(name = "customer")
final class CustomerEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private @Nullable String email;
    private @Nullable String address;

    @Column(name = "on_account")
    private boolean onAccount;

    @Column(name = "needs_approval")
    private boolean needsApproval;

    @Column(name = "created_at")
    private Timestamp createdAt;

    @Version
    private long version;

    CustomerEntity(CustomerRow row, Instant at) {
        name = row.name();
        createdAt = Timestamp.from(at);
        change(row);
    }

    void change(CustomerRow row) {
        name = row.name();
        email = row.email();
        address = row.address();
        onAccount = row.onAccount();
        needsApproval = row.needsApproval();
    }

    CustomerRow row() {
        return new CustomerRow(name, email, address, onAccount, needsApproval);
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    String email() {
        return email == null ? "" : email;
    }

    Instant createdAt() {
        return createdAt.toInstant();
    }

    long version() {
        return version;
    }
}

package org.platen.persistence.internal.jpa;

import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.apache.openjpa.persistence.PersistenceProviderImpl;

/** The persistence unit on a test's database, as Aries JPA opens it in the container. */
public final class JpaUnit implements AutoCloseable {
    private final EntityManagerFactory factory;

    private JpaUnit(EntityManagerFactory factory) {
        this.factory = factory;
    }

    public static JpaUnit on(DataSource database) {
        return new JpaUnit(new PersistenceProviderImpl()
                .createEntityManagerFactory("platen", Map.of("javax.persistence.nonJtaDataSource", database)));
    }

    public JpaTransactions transactions() {
        return new JpaTransactions(factory);
    }

    @Override
    public void close() {
        factory.close();
    }
}

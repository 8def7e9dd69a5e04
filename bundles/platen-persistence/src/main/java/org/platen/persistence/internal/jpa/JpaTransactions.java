package org.platen.persistence.internal.jpa;

import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.persistence.internal.OneConnection;

/**
 * The only user of the {@code EntityManagerFactory}: one call is one transaction with an entity manager of its own, so
 * no entity outlives it.
 */
@Component(service = JpaTransactions.class)
public final class JpaTransactions {
    private static final int ATTEMPTS = 3;

    private final EntityManagerFactory factory;

    @Activate
    public JpaTransactions(@Reference(target = "(osgi.unit.name=platen)") EntityManagerFactory factory) {
        this.factory = factory;
    }

    /**
     * Runs the work and commits; runs all of it again after a deadlock or a lock timeout.
     *
     * @throws DuplicateKey when a unique key is taken
     * @throws StaleVersion when a row changed since it was read
     */
    public <T> T required(Function<EntityManager, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(work);
            } catch (PlatenException e) {
                throw e;
            } catch (RuntimeException e) {
                if (Failure.of(e) != Failure.CONTENTION || attempt == ATTEMPTS) {
                    throw Failure.translated(e);
                }
            }
        }
    }

    private <T> T attempt(Function<EntityManager, T> work) {
        OneConnection.refuseAnother();
        EntityManager entities = open();
        try {
            entities.getTransaction().begin();
            T result = work.apply(entities);
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    /** The first one asks the database what it is, and OpenJPA does not tell why that failed; later ones ask nothing. */
    private EntityManager open() {
        try {
            return factory.createEntityManager();
        } catch (RuntimeException e) {
            throw new PlatenException(Errors.UNAVAILABLE, "The database is not available now", e);
        }
    }
}

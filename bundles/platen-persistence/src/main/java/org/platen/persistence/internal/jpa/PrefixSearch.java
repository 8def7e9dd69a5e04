package org.platen.persistence.internal.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;

/**
 * Pages of rows that begin with a text in one of two columns: first those where the first column does, in its order, then
 * those where only the second does. So each page walks along an index, however many rows there are.
 */
public final class PrefixSearch<E> {
    /**
     * A searched column.
     *
     * @param name in JPQL
     * @param unique whether it alone gives an order; asked for more, the server would not use a unique index
     */
    public record Column<E>(String name, boolean unique, Function<E, String> value) {}

    private final Class<E> type;
    private final Column<E> first;
    private final Column<E> second;
    private final ToLongFunction<E> id;

    public PrefixSearch(Class<E> type, Column<E> first, Column<E> second, ToLongFunction<E> id) {
        this.type = type;
        this.first = first;
        this.second = second;
        this.id = id;
    }

    public Page<E> find(EntityManager entities, @Nullable String text, PageRequest page) {
        String after = page.after();
        PageKey key = after == null ? null : PageKey.of(after);
        int wanted = page.limit() + 1;
        List<E> rows = new ArrayList<>();
        int ofFirst = 0;
        if (key == null || !key.second()) {
            rows.addAll(rows(entities, false, text, key, wanted));
            ofFirst = rows.size();
            key = null;
        }
        if (rows.size() < wanted && text != null) {
            rows.addAll(rows(entities, true, text, key, wanted - rows.size()));
        }
        if (rows.size() < wanted) {
            return new Page<>(rows, null);
        }
        List<E> shown = rows.subList(0, page.limit());
        boolean inSecond = ofFirst < page.limit();
        E last = shown.get(shown.size() - 1);
        String value = (inSecond ? second : first).value().apply(last);
        return new Page<>(shown, new PageKey(inSecond, value, id.applyAsLong(last)).cursor());
    }

    private List<E> rows(
            EntityManager entities, boolean inSecond, @Nullable String text, @Nullable PageKey after, int max) {
        Column<E> searched = inSecond ? second : first;
        TypedQuery<E> query = entities.createQuery(jpql(searched, text != null, after != null), type);
        if (text != null) {
            query.setParameter("prefix", prefix(text));
        }
        if (after != null) {
            query.setParameter("key", after.text());
            if (!searched.unique()) {
                query.setParameter("id", after.id());
            }
        }
        return query.setMaxResults(max).getResultList();
    }

    private String jpql(Column<E> searched, boolean prefixed, boolean following) {
        String column = "e." + searched.name();
        List<String> conditions = new ArrayList<>();
        if (prefixed) {
            conditions.add(column + " LIKE :prefix ESCAPE '!'");
        }
        if (!searched.equals(first)) {
            conditions.add("e." + first.name() + " NOT LIKE :prefix ESCAPE '!'");
        }
        if (following) {
            // Of the second form the first comparison alone is what the index can be entered by.
            conditions.add((searched.unique() ? "%1$s > :key" : "%1$s >= :key AND (%1$s > :key OR e.id > :id)")
                    .formatted(column));
        }
        return "SELECT e FROM %s e%s ORDER BY %s%s"
                .formatted(
                        type.getSimpleName(),
                        conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions),
                        column,
                        searched.unique() ? "" : ", e.id");
    }

    private static String prefix(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}

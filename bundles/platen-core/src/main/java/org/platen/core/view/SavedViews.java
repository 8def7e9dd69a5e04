package org.platen.core.view;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.view.SavedView;
import org.platen.api.view.ViewService;
import org.platen.core.port.Transactions;

/** Keeps views for whoever calls. */
public class SavedViews implements ViewService {
    private static final Pattern PAGE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int LONGEST_NAME = 80;

    private final Transactions transactions;
    private final Clock clock;

    public SavedViews(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<SavedView> views(Call call, String page) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        check(page, "any");
        return transactions.required(tx -> tx.views().of(call.actor(), page, MAX_VIEWS));
    }

    @Override
    public SavedView view(Call call, String page, String name, @Nullable String owner) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        check(page, name);
        return transactions
                .required(tx -> tx.views().get(owner == null ? call.actor() : owner, page, name))
                .filter(view -> view.shared() || view.owner().equals(call.actor()))
                .orElseThrow(() -> PlatenException.notFound("view", name));
    }

    @Override
    public SavedView put(Call call, String page, String name, boolean shared, String content) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        check(page, name);
        if (content.getBytes(StandardCharsets.UTF_8).length > MAX_CONTENT) {
            throw PlatenException.field(Errors.CONTENT, "/content", "must have at most " + MAX_CONTENT + " bytes");
        }
        SavedView view = new SavedView(page, name, call.actor(), shared, content, clock.instant());
        return transactions.required(tx -> {
            if (tx.views().count(call.actor(), page) >= MAX_VIEWS
                    && tx.views().get(call.actor(), page, name).isEmpty()) {
                throw new PlatenException(Errors.STATE, "There are " + MAX_VIEWS + " views of this page already");
            }
            tx.views().put(view);
            return view;
        });
    }

    @Override
    public void delete(Call call, String page, String name) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        check(page, name);
        if (!transactions.required(tx -> tx.views().delete(call.actor(), page, name))) {
            throw PlatenException.notFound("view", name);
        }
    }

    private static void check(String page, String name) {
        if (!PAGE.matcher(page).matches()) {
            throw PlatenException.field(Errors.INVALID, "page", "must be up to 40 of a-z, 0-9 and -");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME || !name.equals(name.strip())) {
            throw PlatenException.field(
                    Errors.INVALID, "name", "must have 1 to " + LONGEST_NAME + " characters, without blanks around");
        }
    }
}

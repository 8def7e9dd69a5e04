package org.platen.persistence.internal.sql;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.file.FileStore;
import org.platen.api.system.VerifyService;

/** The invariants of quality B 3, each one statement that must find nothing. */
@Component(service = VerifyService.class)
public final class SqlVerify implements VerifyService {
    private static final int MOST = 100;

    private final SqlTransactions transactions;
    private final FileStore files;

    @Activate
    public SqlVerify(@Reference SqlTransactions transactions, @Reference FileStore files) {
        this.transactions = transactions;
        this.files = files;
    }

    @Override
    public Report verify(Call call) {
        call.require(Role.ADMIN);
        List<Finding> findings = new ArrayList<>();
        for (Invariants.Invariant invariant : Invariants.ALL) {
            findings.addAll(transactions.slow(sql -> sql.list(
                    invariant.sql() + " LIMIT " + MOST,
                    row -> new Finding(invariant.name(), row.text("subject"), invariant.message()))));
        }
        findings.addAll(missingFiles());
        return new Report(Invariants.RULES, findings);
    }

    private List<Finding> missingFiles() {
        List<String> names = transactions.slow(sql ->
                sql.list("SELECT DISTINCT sha256 FROM artwork WHERE sha256 IS NOT NULL", row -> row.text("sha256")));
        return names.stream()
                .filter(name -> files.stat(name).isEmpty())
                .map(name -> new Finding("I8", "file " + name, "A file that artwork refers to is not stored"))
                .toList();
    }
}

package org.platen.itests.blackbox.day;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the people of the shop know by themselves, without asking the server. */
final class Ledger {
    /** Pieces ordered, by order. */
    final Map<Long, Integer> ordered = new ConcurrentSkipListMap<>();

    /** Pieces that came in, by material. */
    final Map<String, AtomicInteger> received = new ConcurrentHashMap<>();

    /** Orders of which something was made since somebody looked whether they can ship. */
    final Set<Long> touched = ConcurrentHashMap.newKeySet();

    final AtomicInteger canceled = new AtomicInteger();
    final AtomicInteger canceledInTheMaking = new AtomicInteger();
    final AtomicInteger rejected = new AtomicInteger();
    final AtomicInteger remade = new AtomicInteger();
    final AtomicInteger waived = new AtomicInteger();
    final AtomicInteger undone = new AtomicInteger();
    final AtomicInteger scans = new AtomicInteger();
    final AtomicInteger shipments = new AtomicInteger();

    void came(String material, int pieces) {
        received.computeIfAbsent(material, key -> new AtomicInteger()).addAndGet(pieces);
    }
}

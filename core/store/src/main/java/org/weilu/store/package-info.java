/**
 * Transactions over EclipseLink, on Derby or PostgreSQL; migrations; the change log and events.
 *
 * <p>What holds on both databases, and how it is said:
 *
 * <ul>
 *   <li>A hot counter: everything else first, then {@code UPDATE … SET e.taken = e.taken + 1 WHERE e.id = :id AND
 *       e.taken < e.capacity} through {@code createQuery}, and refuse if it changed no row. Never read, compare and
 *       write.
 *   <li>What is decided over several rows: {@code em.find(Owner.class, id, LockModeType.PESSIMISTIC_WRITE)} first, then
 *       resources in the order of their ids, then look, then write. Never {@code FOR UPDATE} by hand: on Derby it
 *       holds nothing. An entity that the same transaction read before it was locked is stale: {@code em.refresh} it.
 *   <li>A unique key is the last line: a write that runs into one is run once more, and its second look sees the row.
 *   <li>A write that joins another refuses before it writes. If it had written, the whole is rolled back as a fault,
 *       also if the caller goes on; what a joined write threw cannot be swallowed either.
 *   <li>Entities are cached beyond a transaction only where they say {@code @Cacheable}: not what others lock or count.
 * </ul>
 */
@NullMarked
package org.weilu.store;

import org.jspecify.annotations.NullMarked;

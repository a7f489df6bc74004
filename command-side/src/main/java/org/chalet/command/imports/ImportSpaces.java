package org.chalet.command.imports;

/**
 * Where imports of one kind are kept in the vault.
 *
 * @param imports how far they came, by {@code <holder>/<import>}
 * @param running the one that is worked on, by holder
 * @param rows what is to be taken in, by {@code <holder>/<import>/<part>}
 * @param refusals what was refused; same ids
 * @param cancelled those that are to end, by {@code <holder>/<import>}
 */
public record ImportSpaces(
    String imports, String running, String rows, String refusals, String cancelled) {}

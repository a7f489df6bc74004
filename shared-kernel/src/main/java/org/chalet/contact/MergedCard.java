package org.chalet.contact;

/**
 * What a merge makes of the reference card.
 *
 * @param etag of the text, quoted
 * @param absorbed how many cards go
 */
public record MergedCard(String etag, String text, int absorbed) {}

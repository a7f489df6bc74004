package org.chalet.calendar;

import org.chalet.file.Content;

/**
 * A file on its way to a calendar object (RFC 8607).
 *
 * @param id its managed id
 * @param content kept for the owner of the calendar
 * @param name what people call it
 * @param url where it is served
 */
public record AttachmentFile(String id, Content content, String name, String url) {}

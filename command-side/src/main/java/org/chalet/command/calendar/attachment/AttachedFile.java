package org.chalet.command.calendar.attachment;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A file that was attached.
 *
 * @param id by which it is read, replaced and detached
 * @param name without folders, as it is kept
 * @param size in octets
 * @param etag of the object that has it now
 */
@Schema(name = "AttachedFile")
public record AttachedFile(String id, String name, String type, long size, String etag) {}

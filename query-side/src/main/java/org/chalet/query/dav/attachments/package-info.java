/** Files that are attached to calendar objects, kept by the server (RFC 8607). */
@NullMarked
package org.chalet.query.dav.attachments;

import org.jspecify.annotations.NullMarked;

/** Drives over WebDAV: a plain tree of folders and files. */
@NullMarked
package org.chalet.query.dav.files;

import org.jspecify.annotations.NullMarked;

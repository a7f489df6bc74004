/** Collections of objects over WebDAV: what calendars and address books have in common. */
@NullMarked
package org.chalet.query.dav.objects;

import org.jspecify.annotations.NullMarked;

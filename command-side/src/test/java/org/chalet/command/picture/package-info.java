/** What strangers may send as a picture. */
@NullMarked
package org.chalet.command.picture;

import org.jspecify.annotations.NullMarked;

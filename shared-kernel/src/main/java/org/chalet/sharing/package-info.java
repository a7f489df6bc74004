/** Sharing of collections: levels, whom a share reaches, and what several shares give together. */
@NullMarked
package org.chalet.sharing;

import org.jspecify.annotations.NullMarked;

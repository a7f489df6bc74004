/** Views of contacts. */
@NullMarked
package org.chalet.query.contact;

import org.jspecify.annotations.NullMarked;

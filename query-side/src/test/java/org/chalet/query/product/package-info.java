/** What can be read about products and access. */
@NullMarked
package org.chalet.query.product;

import org.jspecify.annotations.NullMarked;

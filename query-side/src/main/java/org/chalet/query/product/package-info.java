/** Products of organizations, and who may use and manage them, as they are now. */
@NullMarked
package org.chalet.query.product;

import org.jspecify.annotations.NullMarked;

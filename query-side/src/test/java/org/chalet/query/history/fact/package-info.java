@NullMarked
package org.chalet.query.history.fact;

import org.jspecify.annotations.NullMarked;

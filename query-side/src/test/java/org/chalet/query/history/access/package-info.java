@NullMarked
package org.chalet.query.history.access;

import org.jspecify.annotations.NullMarked;

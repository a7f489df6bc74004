/** Whether what people do is told as they did it. */
@NullMarked
package org.chalet.query.activity;

import org.jspecify.annotations.NullMarked;

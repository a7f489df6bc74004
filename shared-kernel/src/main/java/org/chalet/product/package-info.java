/** Products of organizations, who may use and who may manage them: values, commands, events. */
@NullMarked
package org.chalet.product;

import org.jspecify.annotations.NullMarked;

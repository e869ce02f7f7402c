/**
 * Service: what a household of a class is owed, which visits are due, which were kept and which missed.
 *
 * <p>A class decides how much service a household gets and nothing else. Start with {@link
 * org.jiceng.governance.core.service.ServicePlan}.
 *
 * @basis Hanyin paper (He Degui, Tao Yu), part 3 section 2 item 2 and case 1; intervals that the papers do not name are
 *     library defaults
 */
@NullMarked
package org.jiceng.governance.core.service;

import org.jspecify.annotations.NullMarked;

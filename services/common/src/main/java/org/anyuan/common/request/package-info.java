/**
 * Requests that carried an {@code Idempotency-Key}, remembered in the transaction of their effect.
 * {@code db/common/requests.sql} has the definition of the table.
 */
package org.anyuan.common.request;

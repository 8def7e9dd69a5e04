package org.platen.storefront.woocommerce;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One shop. Keys that begin with a dot are secrets and stay out of the service's properties. */
@ObjectClassDefinition(
        name = "Platen Storefront WooCommerce",
        description = "One shop on WooCommerce: etc/org.platen.storefront.woocommerce-<name>.cfg")
@interface WooCommerceConfig {
    @AttributeDefinition(description = "Name of the connection: lower-case letters, digits and -")
    String storefront();

    @AttributeDefinition(description = "Address of the shop, such as https://shop.example")
    String baseUrl();

    @AttributeDefinition(description = "Ask by ?rest_route= where the shop has no pretty permalinks")
    boolean plainPermalinks() default false;

    @AttributeDefinition(description = "Secret of the webhooks, exactly as in the shop", type = AttributeType.PASSWORD)
    String _webhookSecret() default "";

    @AttributeDefinition(
            description = "Further secrets: of other webhooks of the shop, or while one replaces another",
            type = AttributeType.PASSWORD,
            required = false)
    String[] _webhookSecrets() default {};

    @AttributeDefinition(description = "Consumer key of the REST API (read and write)")
    String consumerKey() default "";

    @AttributeDefinition(description = "Consumer secret of the REST API", type = AttributeType.PASSWORD)
    String _consumerSecret() default "";

    @AttributeDefinition(description = "Line meta keys that name print files: key or key=placement")
    String[] artworkProperties() default {"_print_file"};

    @AttributeDefinition(description = "Order meta keys that may hold the buyer's purchase order number")
    String[] poNumberKeys() default {"_po_number", "po_number"};

    @AttributeDefinition(
            description = "States in which orders may be made although no payment date is set; add on-hold to make"
                    + " orders before their bank transfer comes in")
    String[] paidStatuses() default {"processing", "completed"};

    @AttributeDefinition(description = "Ask the API for the order at each webhook, instead of taking what it carries")
    boolean reread() default false;

    @AttributeDefinition(description = "Note on the order when work begins (order meta _platen_status)")
    boolean reportProduction() default true;

    @AttributeDefinition(description = "Write the steps of the work that customers see as notes to the customer")
    boolean reportSteps() default true;

    @AttributeDefinition(description = "Cancel orders in the shop that are cancelled in Platen; no money is moved")
    boolean reportCancel() default true;

    @AttributeDefinition(description = "Put orders on hold in the shop while they are held in Platen")
    boolean reportHold() default true;

    @AttributeDefinition(description = "Let WooCommerce mail the customer about shipments and steps")
    boolean notifyCustomer() default true;

    @AttributeDefinition(
            description =
                    "Address of this connection's webhooks as the shop sees it. WooCommerce disables its webhooks when deliveries fail: with this they are made active again",
            required = false)
    String webhookUrl() default "";

    @AttributeDefinition(description = "How far back the first poll looks")
    int lookBackHours() default 24;

    @AttributeDefinition(description = "Longest wait for one answer")
    int timeoutMillis() default 20_000;

    @AttributeDefinition(description = "Allow plain http to other machines; for tests only")
    boolean allowInsecure() default false;
}

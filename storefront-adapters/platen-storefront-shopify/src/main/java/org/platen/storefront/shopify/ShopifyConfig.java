package org.platen.storefront.shopify;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One shop. Keys that begin with a dot are secrets and stay out of the service's properties. */
@ObjectClassDefinition(
        name = "Platen Storefront Shopify",
        description = "One shop on Shopify: etc/org.platen.storefront.shopify-<name>.cfg")
@interface ShopifyConfig {
    @AttributeDefinition(description = "Name of the connection: lower-case letters, digits and -")
    String storefront();

    @AttributeDefinition(description = "The shop's own domain, such as demo.myshopify.com")
    String shopDomain();

    @AttributeDefinition(
            description = "Address of the Admin API where it is not https://<shopDomain>",
            required = false)
    String baseUrl() default "";

    @AttributeDefinition(description = "Client secret of the app, which signs webhooks", type = AttributeType.PASSWORD)
    String _webhookSecret() default "";

    @AttributeDefinition(
            description = "Further secrets that count while one replaces another",
            type = AttributeType.PASSWORD,
            required = false)
    String[] _webhookSecrets() default {};

    @AttributeDefinition(description = "Admin API access token", type = AttributeType.PASSWORD)
    String _accessToken() default "";

    @AttributeDefinition(description = "Version of the Admin API")
    String apiVersion() default "2026-10";

    @AttributeDefinition(description = "Line properties that name print files: key or key=placement")
    String[] artworkProperties() default {"_print_file", "Artwork", "artwork_url"};

    @AttributeDefinition(
            description = "Payment states in which orders may be made; add authorized, partially_paid or pending"
                    + " (manual payments) to make them earlier")
    String[] paidStatuses() default {"paid", "partially_refunded"};

    @AttributeDefinition(description = "Ask the API for the order at each webhook, instead of taking what it carries")
    boolean reread() default false;

    @AttributeDefinition(description = "Tell Shopify when work begins")
    boolean reportProduction() default true;

    @AttributeDefinition(
            description = "Keep the steps of the work that customers see in the order's metafield platen.production")
    boolean reportSteps() default true;

    @AttributeDefinition(description = "Cancel orders in Shopify that are cancelled in Platen; no money is moved")
    boolean reportCancel() default true;

    @AttributeDefinition(description = "Let Shopify put the pieces of an order that is cancelled back into its stock")
    boolean restockOnCancel() default false;

    @AttributeDefinition(description = "Hold orders in Shopify while they are held in Platen")
    boolean reportHold() default true;

    @AttributeDefinition(description = "Let Shopify mail the customer about shipments")
    boolean notifyCustomer() default true;

    @AttributeDefinition(
            description =
                    "Address of this connection's webhooks as the shop sees it. Shopify deletes its subscriptions when deliveries fail: with this they are made again",
            required = false)
    String webhookUrl() default "";

    @AttributeDefinition(description = "How far back the first poll looks")
    int lookBackHours() default 24;

    @AttributeDefinition(description = "Orders asked for at once, 1 to 25 (a query may cost 1000 points)")
    int pageSize() default 20;

    @AttributeDefinition(description = "Longest wait for one answer")
    int timeoutMillis() default 20_000;

    @AttributeDefinition(description = "Allow plain http to other machines; for tests only")
    boolean allowInsecure() default false;
}

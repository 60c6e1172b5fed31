package nl.florijn.platform.security;

/** Where requests come from, for limits: whoever has one IPv6 address has all that begin with the same 64 bits. */
public final class NetworkAddress {

    private static final int GROUPS_OF_A_NETWORK = 4;

    private NetworkAddress() {}

    public static String network(String address) {
        var groups = address.split(":", -1);
        if (groups.length <= GROUPS_OF_A_NETWORK) {
            return address;
        }
        return String.join(":", java.util.Arrays.asList(groups).subList(0, GROUPS_OF_A_NETWORK));
    }
}

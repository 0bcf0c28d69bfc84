# Channels: the hello, the way to the private chat, and the settings there.

channel-hello =
    <b>Hello! I am Eske, a small box of reflection cards.</b>
    When a card comes here, you answer with one press, and when it closes you see how the answers are spread. Answering is voluntary.
channel-button-setup = For those who lead: set up
channel-command = What concerns Eske in this channel is done in the private chat with me. Press the button and you will find the settings there.
channel-few =
    { $count ->
        [one] The channel has only { $count } subscriber.
       *[other] The channel has { $count } subscribers.
    } If { $k } answers are needed, they would seldom or never be shown.
channel-how = The cards come in the channel. Everything else is done here, and here you will be told what you should know, such as a card that could not be sent. In a channel I have to be an administrator to post cards. I keep nothing of what else you post there.
